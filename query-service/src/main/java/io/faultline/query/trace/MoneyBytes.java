package io.faultline.query.trace;

import io.faultline.contract.SubjectId;
import io.faultline.contract.statement.AmountType;
import io.faultline.query.trace.Money.Sum;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Money as bytes: as they are stored with what an account shows, and as they lie beside its texts in memory. */
final class MoneyBytes {

    private static final AmountType[] TYPES = AmountType.values();
    private static final byte[] NOTHING = {};

    private MoneyBytes() {}

    /** None at all for no money. */
    static byte[] of(Money money) {
        if (money.sums().isEmpty()) {
            return NOTHING;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(money, new DataOutputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static void write(Money money, DataOutputStream out) throws IOException {
        out.writeInt(money.sums().size());
        for (Sum sum : money.sums()) {
            text(sum.currency(), out);
            out.writeByte(sum.type().ordinal());
            text(sum.value().toString(), out);
        }
        out.writeInt(money.pledgers().size());
        for (SubjectId pledger : money.pledgers()) {
            text(pledger.value(), out);
        }
        text(Objects.toString(money.recipient(), null), out);
    }

    private static void text(@Nullable String text, DataOutputStream out) throws IOException {
        if (text == null) {
            out.writeInt(-1);
        } else {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /** The first part of it. */
    static List<Sum> sums(ByteBuffer in) {
        Sum[] sums = new Sum[in.getInt()];
        for (int i = 0; i < sums.length; i++) {
            sums[i] = new Sum(text(in), TYPES[in.get()], new BigDecimal(text(in)));
        }
        return List.of(sums);
    }

    static Money read(ByteBuffer in) {
        List<Sum> sums = sums(in);
        List<SubjectId> pledgers = new ArrayList<>();
        for (int left = in.getInt(); left > 0; left--) {
            pledgers.add(Shared.subject(text(in)));
        }
        int length = in.getInt();
        SubjectId recipient = length < 0 ? null : Shared.subject(text(in, length));
        return sums.isEmpty() ? Money.NONE : new Money(sums, List.copyOf(pledgers), recipient);
    }

    private static String text(ByteBuffer in) {
        return text(in, in.getInt());
    }

    private static String text(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
