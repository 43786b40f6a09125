namespace CitizenPortal.Components.Layout;

public sealed record PageLink(string Label, string Href);
