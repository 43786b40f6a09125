namespace CitizenPortal.Components.Cases;

public sealed record QueueColumn(string Header, bool Numeric = false);
