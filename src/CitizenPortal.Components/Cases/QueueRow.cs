namespace CitizenPortal.Components.Cases;

/// <summary>The first cell names the row and carries its link; there are as many cells as columns.</summary>
public sealed record QueueRow(string Href, IReadOnlyList<QueueCell> Cells, DueTone Urgency = DueTone.Ok);
