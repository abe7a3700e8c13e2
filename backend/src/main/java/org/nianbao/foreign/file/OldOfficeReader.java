package org.nianbao.foreign.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.nianbao.foreign.text.Opened;
import org.nianbao.foreign.text.UnreadableFile;
import org.nianbao.foreign.text.UnreadableFile.Obstacle;
import org.nianbao.form.Editions;

/** Tells Word documents from Excel workbooks among files of the binary formats of 1997 to 2003, which WPS writes too. */
public final class OldOfficeReader {

    /** How all of them begin. */
    public static final String MARK = "\u00D0\u00CF\u0011\u00E0";

    private static final Map<String, String> OTHERS = Map.of(
            "PowerPoint Document", " PPT 演示文稿（PPT、DPS）",
            "MatOST", "微软 Works 的文档",
            "VisioDocument", " Visio 图",
            "__properties_version1.0", " Outlook 邮件");

    private OldOfficeReader() {}

    /** @throws UnreadableFile when it is neither, is damaged, is locked by a password or holds macros */
    public static Opened open(byte[] file, Editions editions) {
        var kind = "旧版办公文件";
        try (var all = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            var root = all.getRoot();
            if (root.hasEntry("EncryptedPackage")) {
                throw locked("DOCX 文档或者 XLSX 表格");
            }
            kind = root.hasEntry("WordDocument") ? "Word 97—2003 文档（DOC、WPS）" : "Excel 97—2003 表格（XLS、ET）";
            if (root.hasEntry("Macros") || root.hasEntry("_VBA_PROJECT_CUR")) {
                throw new UnreadableFile(Obstacle.FOREIGN, "这个文件含有宏，不予读取。请另存为不含宏的 DOCX 或 XLSX 后再上传。");
            }
            if (root.hasEntry("WordDocument")) {
                return DocReader.open(root);
            }
            if (root.hasEntry("Workbook") || root.hasEntry("Book")) {
                return XlsReader.open(root, editions);
            }
            throw new UnreadableFile(
                    Obstacle.FOREIGN, "这个文件" + other(root) + "不是 Word 文档，也不是 Excel 表格。" + FileText.READABLE);
        } catch (UnreadableFile e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw locked(kind);
        } catch (OldFileFormatException e) {
            throw new UnreadableFile(Obstacle.FOREIGN, "这个文件是 1995 年或更早的格式，无法读取。请用办公软件打开并另存为 DOCX 或 XLSX 后再上传。");
        } catch (IOException | RuntimeException e) {
            // The library answers damage in many ways; whichever, the file cannot be read.
            throw new UnreadableFile(Obstacle.NO_REPORT, "这个文件已损坏，无法打开。请用办公软件打开并另存为 DOCX 或 XLSX 后再上传。");
        }
    }

    /** What else is kept in such files, by what stands in it. */
    private static String other(DirectoryNode root) {
        return OTHERS.entrySet().stream()
                .filter(other -> root.hasEntry(other.getKey()))
                .findFirst()
                .map(other -> "是" + other.getValue() + "，")
                .orElse("");
    }

    private static UnreadableFile locked(String kind) {
        return new UnreadableFile(Obstacle.FOREIGN, "这是加了密码的 " + kind + "，无法读取。请去掉密码后再上传。");
    }
}
