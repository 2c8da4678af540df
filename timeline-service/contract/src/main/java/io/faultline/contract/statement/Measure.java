package io.faultline.contract.statement;

/** Something that is announced, adopted, takes effect and ends; may be suspended in between. */
public sealed interface Measure extends Statement permits Restriction, Initiative, Holding, Alliance {

    MeasureDates dates();
}
