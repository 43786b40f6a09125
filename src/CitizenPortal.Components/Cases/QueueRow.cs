namespace CitizenPortal.Components.Cases;

/// <summary>The first cell names the row and carries its link; there are as many cells as columns.</summary>
public sealed record QueueRow(string Href, IReadOnlyList<QueueCell> Cells, DueTone Urgency = DueTone.Ok)
{
    /// <summary>What a form posts for the row when it is ticked.</summary>
    public string Tick { get; init; } = "";
    public bool IsTicked { get; init; }
}
