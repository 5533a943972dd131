package id.kironggo.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The templates of mails; the build holds each to its parameters. */
@CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Papers {

    private Papers() {}

    static native TemplateInstance citizen(String indonesian, String english, String ticket, String link);

    static native TemplateInstance officeId(String sentence, String agency, String ticket, String due);

    static native TemplateInstance officeEn(String sentence, String agency, String ticket, String due);

    static native TemplateInstance digestId(String agency, long open, long due, long overdue, List<String> lines);

    static native TemplateInstance digestEn(String agency, long open, long due, long overdue, List<String> lines);
}
