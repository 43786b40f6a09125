namespace CitizenPortal.Components.Cases;

/// <summary>A column of a queue; <c>Unbroken</c> keeps references and dates on one line.</summary>
public sealed record QueueColumn(string Header, bool Numeric = false, bool Unbroken = false);
