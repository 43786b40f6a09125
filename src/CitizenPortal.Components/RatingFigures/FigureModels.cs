using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Layout;
using CitizenPortal.Features.Ratings.Counting;
using CitizenPortal.Features.Ratings.Watch;

namespace CitizenPortal.Components.RatingFigures;

/// <summary>A page of figures; without any, nothing was published yet.</summary>
public sealed record FiguresModel(string Title, string Lead, QuarterFigures? Figures, string Method)
{
    public IReadOnlyList<PageLink> Quarters { get; init; } = [];

    /// <summary>Where the tables may be taken as files, by table.</summary>
    public IReadOnlyDictionary<FigureTableKind, IReadOnlyList<PageLink>> Files { get; init; } = new Dictionary<FigureTableKind, IReadOnlyList<PageLink>>();

    /// <summary>Where a resident rates; null where nobody rates from.</summary>
    public PageLink? Rate { get; init; }
}

/// <summary>What the form of a suspicion posts.</summary>
public sealed class SuspicionInput
{
    public long Id { get; set; }
    public int Version { get; set; }
    public string? Act { get; set; }
    public string? Reason { get; set; }
    public string? Quarter { get; set; }
}

public sealed record SuspicionsModel(SuspicionPage View, FormToken Token, string Address)
{
    /// <summary>The quarter that waits to be published; null when none does.</summary>
    public string? Quarter { get; init; }
    public SuspicionInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}

/// <summary>What the form of the switch posts.</summary>
public sealed class PersonPagesInput
{
    public string? On { get; set; }
    public string? Decision { get; set; }
    public string? DecidedOn { get; set; }
}

public sealed record PersonPagesModel(PersonPages Now, FormToken Token, string Address)
{
    public PersonPagesInput? Typed { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Done { get; init; }
}
