package io.faultline.query.finding;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word that is looked for, as somebody wrote it between two spaces.
 *
 * @param words that it is made of, none where it says too little to be looked for
 * @param runs Chinese characters that have to stand beside each other
 */
public record Word(String text, Set<String> words, List<String> runs) {

    private static final Pattern RUN = Pattern.compile("\\p{IsHan}{2,}");

    public static Word of(String text) {
        return new Word(
                text,
                Analysis.words(text),
                RUN.matcher(Wording.folded(text))
                        .results()
                        .map(MatchResult::group)
                        .toList());
    }

    /** Whether a name has it; what says too little has to be all of the name. */
    public boolean isIn(String name) {
        return words.isEmpty()
                ? Wording.folded(name).equals(Wording.folded(text))
                : Wording.of(List.of(name)).has(this);
    }

    /** Codes of all that it is made of. */
    public Collection<Short> codes() {
        return words.stream().map(Code::ofWord).distinct().toList();
    }
}
