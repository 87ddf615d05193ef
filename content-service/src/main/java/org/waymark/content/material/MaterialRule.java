package org.waymark.content.material;

import java.util.Arrays;
import java.util.Optional;
import org.waymark.defaults.problem.Unprocessable;

/** The rules of an upload; the first broken one is the answer. The codes are problem types and message keys. */
public enum MaterialRule {
    FORMAT_IS_TAKEN(
            "material-format-not-taken",
            "This is none of the files taken: PDF, DOCX, PPTX, XLSX, ODT, ODP, ODS, PNG, JPEG, WebP, TXT, CSV.",
            "file"),
    NAME_AND_TYPE_FIT_THE_CONTENT(
            "material-type-mismatch",
            "The file's content is of another type than its name or its sender says.",
            "file"),
    PICTURES_ARE_IMAGES("picture-is-no-image", "A picture is a PNG, JPEG or WebP file.", "kind"),
    IMAGES_HAVE_ALTERNATIVE_TEXT(
            "alternative-text-missing",
            "A picture needs an alternative text, for those who cannot see it.",
            "alternativeText");

    /** A file that was received and looked at, and what was said of it. */
    record Upload(Details details, String fileName, String declaredType, Optional<Format> format) {}

    private final String code;
    private final String sentence;
    private final String field;

    MaterialRule(String code, String sentence, String field) {
        this.code = code;
        this.sentence = sentence;
        this.field = field;
    }

    private boolean isKeptBy(Upload upload) {
        var isImage = upload.format().filter(Format::isImage).isPresent();
        return switch (this) {
            case FORMAT_IS_TAKEN -> upload.format().isPresent();
            case NAME_AND_TYPE_FIT_THE_CONTENT ->
                upload.format()
                        .filter(format ->
                                format.isNamed(upload.fileName()) && format.isDeclaredAs(upload.declaredType()))
                        .isPresent();
            case PICTURES_ARE_IMAGES -> isImage || upload.details().kind() != MaterialKind.PICTURE;
            case IMAGES_HAVE_ALTERNATIVE_TEXT -> !isImage || upload.details().alternativeText() != null;
        };
    }

    public String code() {
        return code;
    }

    /** The field of the form in which the rule was broken. */
    public String field() {
        return field;
    }

    /** The format of an upload that keeps all rules. */
    static Format check(Upload upload) {
        Arrays.stream(values())
                .filter(rule -> !rule.isKeptBy(upload))
                .findFirst()
                .ifPresent(rule -> {
                    throw new Broken(rule);
                });
        return upload.format().orElseThrow();
    }

    /** Says which rule was broken, so that a form can show it at its field. */
    public static final class Broken extends Unprocessable {

        private static final long serialVersionUID = 1L;

        private final MaterialRule rule;

        Broken(MaterialRule rule) {
            super(rule.code, rule.sentence);
            this.rule = rule;
        }

        public MaterialRule rule() {
            return rule;
        }
    }
}
