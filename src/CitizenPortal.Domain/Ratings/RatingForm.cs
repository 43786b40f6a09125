namespace CitizenPortal.Domain.Ratings;

/// <summary>One answer that may be ticked. Without points it says that there is nothing to judge: the item is left out of the score.</summary>
public sealed record RatingChoice(string Code, string Words, int? Points);

/// <summary>
/// A question of a form. A computed one is never asked: its points come from the dossier's dates. <c>Factor</c> groups the items of a survey.
/// </summary>
public sealed record RatingItem(string Code, string Words, IReadOnlyList<RatingChoice> Choices, bool IsComputed = false, string? Factor = null)
{
    public int Most => Choices.Max(c => c.Points ?? 0);

    public int Least => Choices.Where(c => c.Points is not null).Min(c => c.Points!.Value);

    public RatingChoice? Choice(string? code) => Choices.FirstOrDefault(c => c.Code == code);
}

/// <summary>How points become a percentage: along the scale, or in the bands of Thông tư 01/2018/TT-VPCP Điều 15.</summary>
public enum RatingConversion { Plain, Circular2018 }

/// <summary>The questions of a rating in one version: what was asked stays what was asked when a newer version comes.</summary>
public sealed record RatingForm(string Code, int Version, DateOnly ValidFrom, RatingConversion Conversion, IReadOnlyList<RatingItem> Items)
{
    public const string Answer = "answer";
    public const string Dossier = "dossier";
    public const string Survey = "sipas";

    public IEnumerable<RatingItem> Asked => Items.Where(i => !i.IsComputed);

    /// <summary>The version in force on a local date; null before the first.</summary>
    public static RatingForm? InForce(IEnumerable<RatingForm> forms, string code, DateOnly day) =>
        forms.Where(f => f.Code == code && f.ValidFrom <= day).MaxBy(f => f.Version);
}
