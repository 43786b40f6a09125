using CitizenPortal.Domain.Ratings;

namespace CitizenPortal.Features.Ratings.Rate;

/// <summary>What somebody who follows a link to rate may do: nothing, rate, change his rating once, or see what he said. Used: somebody else said it, or he from another browser.</summary>
public enum RatingDoor { Unknown, Expired, Colleague, Open, Used, Given, Final }

/// <summary>Whom the rating is about, in words.</summary>
public sealed record RatedView(string AgencyName, string? OfficialName = null, string? Counter = null, string? ServiceName = null, string? Reference = null);

public sealed record RatingSheet(RatingDoor Door)
{
    public RatedView? About { get; init; }
    public RatingForm? Form { get; init; }

    /// <summary>What was given before, by item; empty while nothing was.</summary>
    public IReadOnlyDictionary<string, int> Points { get; init; } = new Dictionary<string, int>();
    public string? Comment { get; init; }
    public bool IsLow { get; init; }
    public DateTimeOffset Until { get; init; }

    /// <summary>The choice that a rating holds for an item; null while nothing was given.</summary>
    public string? ChoiceOf(RatingItem item) => Door is not (RatingDoor.Given or RatingDoor.Final) ? null
        : item.Choices.FirstOrDefault(c => c.Points == (Points.TryGetValue(item.Code, out var points) ? points : null))?.Code;

    public static RatingSheet Unknown { get; } = new(RatingDoor.Unknown);
}

/// <summary>What was ticked, item by item, and the words beside it.</summary>
public sealed record RatingTicks(IReadOnlyDictionary<string, string?> Choices, string? Comment = null);
