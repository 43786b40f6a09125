using CitizenPortal.Components.Forms;
using CitizenPortal.Components.Public.Ask;
using CitizenPortal.Domain.Ratings;
using CitizenPortal.Features.Exchange;
using CitizenPortal.Features.Ratings.Issue;
using CitizenPortal.Features.Ratings.Moderate;
using CitizenPortal.Features.Ratings.Plead;
using CitizenPortal.Features.Ratings.Rate;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Ratings;

/// <summary>The names of the fields of a rating: one for all items, the item in brackets.</summary>
public static class RatingFields
{
    public const string Ticks = "chon";
    public const string Comment = "nhan-xet";
    public const string Key = "khoa";

    public static string Name(string item) => $"{Ticks}[{item}]";
}

/// <summary>The page behind a link to rate: what its right allows now, and what was typed when it was not taken.</summary>
public sealed record RatingScreenModel(RatingSheet Sheet, string Address, string ReportAddress)
{
    public IReadOnlyDictionary<string, string?> Ticked { get; init; } = new Dictionary<string, string?>();
    public string? Comment { get; init; }
    public string? Key { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    /// <summary>The choice of an item: what was ticked just now, or what the rating holds.</summary>
    public string? TickOf(RatingItem item) => Ticked.TryGetValue(item.Code, out var typed) ? typed : Sheet.ChoiceOf(item);
}

/// <summary>Whom a visitor without a token may rate: agencies first, then who and where, then the form.</summary>
public sealed record RateWhomModel(string Address, string ReportAddress)
{
    public string? Agency { get; init; }
    public string? AgencyName { get; init; }
    public IReadOnlyList<ChoiceGroup> Agencies { get; init; } = [];
    public IReadOnlyList<Choice> Officials { get; init; } = [];
    public IReadOnlyList<Choice> Counters { get; init; } = [];
    public string? Official { get; init; }
    public string? Counter { get; init; }
    public RatedView? About { get; init; }
    public RatingForm? Form { get; init; }
    public IReadOnlyDictionary<string, string?> Ticked { get; init; } = new Dictionary<string, string?>();
    public UnverifiedOutcome? Outcome { get; init; }
    public string? TypedToken { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

public sealed class DossierInput
{
    public string? Ticket { get; set; }
    public string? Agency { get; set; }
    public string? Counter { get; set; }
    public string? Again { get; set; }
}

public sealed record SampleLine(string Agency, string? Counter, string Official, DateOnly Week, TokenSample Sample);

/// <summary>The dossier list of a desk: the file that comes in, the sheets that go out, and how full the sample is.</summary>
public sealed record DossierModel(string Address, string SheetAddress, FormToken Token, IReadOnlyList<Choice> Agencies, IReadOnlyList<SampleLine> Lines)
{
    public const string FileField = "tep";

    public DossierInput Typed { get; init; } = new();
    public ImportReport? Report { get; init; }
    public ImportPlan? Plan { get; init; }
    public string? FileName { get; init; }
    public string? Ticket { get; init; }
    public string? Done { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

public sealed record PrintedSlip(TokenSlip Slip, string Address, QrPicture Qr);

public sealed record TokenSheetModel(string AgencyName, IReadOnlyList<PrintedSlip> Slips, string Back);

public sealed class ModerationInput
{
    public long Id { get; set; }
    public int Version { get; set; }
    public string? Act { get; set; }
    public string? Reason { get; set; }
    public string? Words { get; set; }
}

public sealed record ModerationModel(ModerationBoard Board, string Address, FormToken Token)
{
    public ModerationInput Typed { get; init; } = new();

    /// <summary>The form that was posted: the others stay as they are.</summary>
    public string? Posted { get; init; }
    public string? Done { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];

    public string? Value(string form, string? typed) => form == Posted ? typed : null;
}

public sealed class PleaInput
{
    public string? Kind { get; set; }
    public string? Comment { get; set; }
    public string? Day { get; set; }
    public string? Text { get; set; }
}

public sealed record OwnRatingsModel(OwnRatings? Ratings, string Address, FormToken Token)
{
    public PleaInput Typed { get; init; } = new();
    public string? Done { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

public sealed class ApiKeyInput
{
    public long Id { get; set; }
    public string? Name { get; set; }
    public string? Agency { get; set; }
}

public sealed record ApiKeysModel(IReadOnlyList<ApiKey> Keys, IReadOnlyDictionary<string, string> AgencyNames, string Address, FormToken Token)
{
    public ApiKeyInput Typed { get; init; } = new();

    /// <summary>The key that was just made: shown this once.</summary>
    public string? Fresh { get; init; }
    public string? Done { get; init; }
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}
