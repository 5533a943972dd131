package id.kironggo;

import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.ExpandoMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import io.restassured.internal.path.json.JSONAssertion;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Has REST Assured compile each path into its Groovy script once, where it does so whenever it reads one: milliseconds each, a
 * sixth of what the tests with an application took. It asks Groovy's own registry of methods for {@code eval}, which is what is
 * put there.
 */
final class KnownPaths {

    private static final Map<String, Class<? extends Script>> SCRIPTS = new ConcurrentHashMap<>();

    private static boolean isKept;

    private KnownPaths() {}

    static synchronized void keep() {
        if (!isKept) {
            var methods = new ExpandoMetaClass(JSONAssertion.class, true, true);
            methods.registerInstanceMethod("eval", new Evaluation());
            methods.initialize();
            isKept = true;
        }
    }

    static final class Evaluation extends Closure<Object> {

        private static final long serialVersionUID = 1;

        Evaluation() {
            super(null);
        }

        /** Called by Groovy, by its name. */
        @SuppressWarnings("unused")
        public Object doCall(Object root, Object value, Object path) {
            var given = new HashMap<String, Object>();
            var parameters = ((JSONAssertion) getDelegate()).getParams();
            if (parameters != null) {
                given.putAll(parameters);
            }
            given.put(root.toString(), value);
            var script = SCRIPTS.computeIfAbsent(
                    path.toString(), text -> new GroovyShell().parse(text).getClass());
            return InvokerHelper.createScript(script, new Binding(given)).run();
        }
    }
}
