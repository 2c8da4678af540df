package io.faultline.contract.json.form;

import io.faultline.contract.ActionId;
import io.faultline.contract.SubjectId;
import io.faultline.contract.Words;
import io.faultline.contract.statement.ObservedValue;
import io.faultline.contract.time.DatePeriod;
import io.faultline.contract.time.ImpreciseDate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The forms of the types that statements are made of. */
final class Forms {

    private static final Map<Class<?>, Form> BY_TYPE = Map.ofEntries(
            Map.entry(String.class, new TextForm(Function.identity())),
            Map.entry(ActionId.class, new TextForm(ActionId::new)),
            Map.entry(SubjectId.class, new TextForm(SubjectId::new)),
            Map.entry(ImpreciseDate.class, new TextForm(ImpreciseDate::parse)),
            Map.entry(DatePeriod.class, new TextForm(DatePeriod::parse)),
            Map.entry(Period.class, new TextForm(Period::parse)),
            Map.entry(URI.class, new TextForm(URI::create)),
            Map.entry(BigDecimal.class, ScalarForm.NUMBER),
            Map.entry(Boolean.class, ScalarForm.FLAG),
            Map.entry(ObservedValue.class, ScalarForm.OBSERVED),
            Map.entry(Words.class, TextsForm.WORDS));

    private Forms() {}

    static Form of(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return new ListForm(of(generic.getActualTypeArguments()[0]));
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return TextsForm.MAP;
        }
        if (!(type instanceof Class<?> known)) {
            throw new IllegalArgumentException("statements have no fields of type " + type);
        }
        Form form = BY_TYPE.get(known);
        if (form == null) {
            form = known.isEnum() ? EnumForm.of(known) : RecordForm.of(known);
        }
        return form;
    }
}
