namespace CitizenPortal.Components.Layout;

public sealed record NavItem(string Label, string Href, bool Current = false);
