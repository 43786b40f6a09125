namespace CitizenPortal.Components.Cases;

/// <summary>One act on a case: its panel when allowed, else the reasons why not.</summary>
public sealed record ActionItem(string Label, string PanelId, bool Allowed, IReadOnlyList<string> WhyNot);
