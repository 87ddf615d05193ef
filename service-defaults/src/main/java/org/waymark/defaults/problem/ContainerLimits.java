package org.waymark.defaults.problem;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** What Tomcat says of forms that it does not read: which limit was passed, or that the form is broken. */
final class ContainerLimits {

    private ContainerLimits() {}

    /** Why a form was not read; the failure or one of its causes is Tomcat's. */
    static Rejection refusal(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SizeException large -> {
                    return new TooLarge(size(large.getPermittedSize()));
                }
                case FileCountLimitExceededException many -> {
                    return new TooLarge(many.getLimit() + " parts");
                }
                case InvalidParameterException form
                when form.getCause() == null -> {
                    return new Invalid("", "A form has at most 1,000 fields, each of them name=value in encoded UTF-8");
                }
                default -> {}
            }
        }
        return new Invalid("", "The form breaks off, or its parts cannot be told apart");
    }

    private static String size(long bytes) {
        var size = DataSize.ofBytes(bytes);
        return size.toMegabytes() > 0 ? size.toMegabytes() + " MB" : bytes + " bytes";
    }
}
