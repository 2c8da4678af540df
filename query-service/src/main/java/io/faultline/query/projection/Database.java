package io.faultline.query.projection;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** SQL access to this service's tables. */
class Database {

    @Produces
    @Singleton
    Jdbi database(DataSource source) {
        return Jdbi.create(source).registerArgument(new Days());
    }

    /**
     * For the rest of the transaction. A log is read in bulk before PostgreSQL has counted what is in the tables, and
     * it would then rather scan a whole one than follow an index to many rows.
     */
    static void followIndexes(Handle handle) {
        handle.execute("set local enable_seqscan = off");
    }

    /** Days as the driver takes them: the first and last of {@link LocalDate} are minus and plus infinity. */
    private static final class Days extends AbstractArgumentFactory<LocalDate> {

        Days() {
            super(Types.DATE);
        }

        @Override
        protected Argument build(LocalDate day, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, day);
        }
    }
}
