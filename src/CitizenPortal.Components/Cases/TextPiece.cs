namespace CitizenPortal.Components.Cases;

public sealed record TextPiece(string Text, TextMark? Mark = null);
