package id.kironggo.platform.text;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.List;
import java.util.Locale;

/** The languages Kironggo speaks. */
public enum Language {
    ID,
    EN;

    private static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    /** The language of the current request (Accept-Language, RFC 9110 section 12.5.4); Indonesian by default. */
    public static Language current() {
        var container = Arc.container();
        if (container == null || !container.requestContext().isActive()) {
            return ID;
        }
        var routing = container.instance(CurrentVertxRequest.class).get().getCurrent();
        return routing == null ? ID : of(routing.request().getHeader("Accept-Language"));
    }

    /** What of ours an Accept-Language asks for; null where there is none. */
    public static Language of(String acceptLanguage) {
        if (acceptLanguage == null) {
            return ID;
        }
        try {
            var best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return Locale.ENGLISH.equals(best) ? EN : ID;
        } catch (IllegalArgumentException malformed) {
            return ID;
        }
    }
}
