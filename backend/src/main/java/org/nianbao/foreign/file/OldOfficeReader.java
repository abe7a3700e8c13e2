package org.nianbao.foreign.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.form.Editions;

/** Tells Word documents from Excel workbooks among files of the binary formats of 1997 to 2003, which WPS writes too. */
public final class OldOfficeReader {

    /** How all of them begin. */
    public static final String MARK = "\u00D0\u00CF\u0011\u00E0";

    private OldOfficeReader() {}

    /** @throws UnreadableFile when it is neither, is damaged, is locked by a password or holds macros */
    public static Opened open(byte[] file, Editions editions) {
        try (var all = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = all.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw locked();
            }
            if (root.hasEntry("Macros") || root.hasEntry("_VBA_PROJECT_CUR")) {
                throw new UnreadableFile(Obstacle.FOREIGN, "这个文件含有宏，不予读取。请另存为不含宏的 DOCX 或 XLSX 后再上传。");
            }
            if (root.hasEntry("WordDocument")) {
                return DocReader.open(root);
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                return XlsReader.open(root, editions);
            }
            throw new UnreadableFile(Obstacle.FOREIGN, "这个文件不是 Word 文档，也不是 Excel 表格。" + FileText.READABLE);
        } catch (UnreadableFile e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw locked();
        } catch (OldFileFormatException e) {
            throw new UnreadableFile(Obstacle.FOREIGN, "这个文件是 1995 年或更早的格式，无法读取。请用办公软件打开并另存为 DOCX 或 XLSX 后再上传。");
        } catch (IOException | RuntimeException e) {
            // The library answers damage in many ways; whichever, the file cannot be read.
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件已损坏，无法打开。请用办公软件打开并另存为 DOCX 或 XLSX 后再上传。");
        }
    }

    private static UnreadableFile locked() {
        return new UnreadableFile(Obstacle.FOREIGN, "这个文件加了密码，无法读取。请去掉密码后再上传。");
    }
}
