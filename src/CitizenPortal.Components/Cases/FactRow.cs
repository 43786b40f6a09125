namespace CitizenPortal.Components.Cases;

public sealed record FactRow(string Name, string Value, bool Numeric = false);
