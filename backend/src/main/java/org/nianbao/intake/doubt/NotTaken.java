package org.nianbao.intake.doubt;

import java.util.List;

/**
 * 未采用的数字: numbers of one sentence of section one that are neither a channel's nor a cell's. They stay in the prose;
 * whether one of them should have become more is for a person to see.
 *
 * @param numbers as they stand in the sentence, with their units, in its order
 */
public record NotTaken(String sentence, List<String> numbers) {

    public NotTaken {
        numbers = List.copyOf(numbers);
    }
}
