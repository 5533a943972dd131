package id.kironggo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/** A test that needs no application: it runs beside both halves of those that do. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag(Plain.TAG)
@net.jqwik.api.Tag(Plain.TAG)
public @interface Plain {

    String TAG = "plain";
}
