package cloud.girofle.herbier.web.reader;

import cloud.girofle.herbier.reference.Reference;
import cloud.girofle.herbier.web.visit.Visit;
import java.util.function.ToLongFunction;

/** What references weigh when all that is known of them is told, in bytes. */
@FunctionalInterface
public interface WholeWeight {

    /** For one visit; what it is made of is only made once it is asked. */
    ToLongFunction<Reference> of(Visit visit);
}
