package org.waymark.content.material;

import java.util.regex.Pattern;

/** Names that uploaders gave to files, made fit for being sent back. */
final class FileNames {

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\"*:<>?|]");
    private static final int LONGEST = 120;

    private FileNames() {}

    /** The name without folders and without what is not shown or not allowed somewhere; its extension stays. */
    static String safe(String given) {
        var name = UNFIT.matcher(FOLDERS.matcher(given).replaceFirst(""))
                .replaceAll("")
                .strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var extension = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
        return name.substring(0, LONGEST - extension.length()) + extension;
    }
}
