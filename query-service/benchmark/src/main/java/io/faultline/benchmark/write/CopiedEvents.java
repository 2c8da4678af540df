package io.faultline.benchmark.write;

import io.faultline.benchmark.loading.EventColumns;
import io.faultline.benchmark.stack.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Events as they lie in the log, kept in memory to be inserted once more into a table of the same shape. */
final class CopiedEvents {

    static final int BATCH = 1_000;

    static final String INSERT =
            "insert into benchmark.event (" + EventColumns.NAMES + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Database database;
    private final List<Object[]> rows;

    private CopiedEvents(Database database, List<Object[]> rows) {
        this.database = database;
        this.rows = rows;
    }

    /** @param ids SQL pattern of the ids of their actions */
    static CopiedEvents of(Database database, String ids) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                PreparedStatement select = connection.prepareStatement("select " + EventColumns.NAMES
                        + " from timeline.event where aggregate_id like ? order by position")) {
            select.setString(1, ids);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    Object[] row = new Object[EventColumns.COUNT];
                    for (int i = 0; i < EventColumns.COUNT; i++) {
                        row[i] = found.getObject(i + 1);
                    }
                    rows.add(row);
                }
            }
        }
        return new CopiedEvents(database, rows);
    }

    int count() {
        return rows.size();
    }

    double secondsToInsert() throws SQLException {
        database.execute("truncate benchmark.event");
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            connection.setAutoCommit(false);
            long begun = System.nanoTime();
            for (int i = 0; i < rows.size(); i++) {
                for (int column = 0; column < EventColumns.COUNT; column++) {
                    insert.setObject(column + 1, rows.get(i)[column]);
                }
                insert.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            return (System.nanoTime() - begun) / 1e9;
        }
    }
}
