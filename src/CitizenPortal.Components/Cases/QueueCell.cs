namespace CitizenPortal.Components.Cases;

public sealed record QueueCell(string Text, TagLabel? Tag = null, DueLabel? Due = null);
