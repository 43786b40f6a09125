namespace CitizenPortal.Components.Layout;

/// <summary>The reference finds a case; the secret opens it and is shown once.</summary>
public sealed record Receipt(string ReferenceLabel, string Reference, string? SecretLabel = null, string? Secret = null, string? Note = null);
