package org.nianbao.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Prose as a tree and back. Figures are named only where there are any, as in documents older than they. */
final class BlockTree {

    private BlockTree() {}

    static List<Map<String, Object>> write(List<Block> blocks) {
        return blocks.stream()
                .map(block -> {
                    var tree = new LinkedHashMap<String, Object>();
                    tree.put("kind", block.kind().name());
                    Tree.put(tree, "level", block.level());
                    tree.put("text", block.text());
                    if (!block.figures().isEmpty()) {
                        tree.put(
                                "figures",
                                block.figures().stream()
                                        .map(figure -> Tree.inOrder(
                                                "cell", figure.cell(), "start", figure.start(), "end", figure.end()))
                                        .toList());
                    }
                    return (Map<String, Object>) tree;
                })
                .toList();
    }

    static List<Block> read(List<Map<String, Object>> blocks) {
        return blocks.stream()
                .map(tree -> new Block(
                        BlockKind.valueOf(Tree.text(tree, "kind")),
                        Tree.integer(tree, "level"),
                        Tree.text(tree, "text"),
                        Tree.maps(tree, "figures").stream()
                                .map(figure -> new Figure(
                                        Tree.text(figure, "cell"),
                                        Tree.number(figure, "start"),
                                        Tree.number(figure, "end")))
                                .toList()))
                .toList();
    }
}
