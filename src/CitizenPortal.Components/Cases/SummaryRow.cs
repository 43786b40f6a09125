namespace CitizenPortal.Components.Cases;

public sealed record SummaryRow(string Key, string Value, SummaryChange? Change = null);
