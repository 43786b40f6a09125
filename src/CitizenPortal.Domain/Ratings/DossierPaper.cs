namespace CitizenPortal.Domain.Ratings;

/// <summary>What a counter hands to a resident with his dossier: giấy tiếp nhận, phiếu bổ sung, phiếu từ chối.</summary>
public enum PaperKind { Receipt, Supplement, Refusal }

/// <summary>
/// One paper of one dossier of the one-stop system, as its list tells it: every paper asks for one rating, whoever handed it over.
/// The same code and paper of an agency are known once only.
/// </summary>
public sealed class DossierPaper
{
    public long Id { get; private set; }

    /// <summary>Its code in the one-stop system, unique within its agency whether a file or the system itself told it.</summary>
    public required string Code { get; init; }
    public required PaperKind Kind { get; init; }
    public required string Service { get; init; }
    public required string ServiceName { get; init; }
    public required string Agency { get; init; }
    public required long OfficialId { get; init; }
    public string? Counter { get; init; }

    /// <summary>Local dates of the dossier; the term and the day of the result may come later, with another file.</summary>
    public required DateOnly ReceivedOn { get; init; }
    public DateOnly? DueOn { get; set; }
    public DateOnly? ResultOn { get; set; }

    /// <summary>The local day on which the paper was handed over; its week is the rating's week.</summary>
    public required DateOnly HandedOn { get; init; }

    /// <summary>Keyed index of the applicant's telephone or e-mail; the contact itself is never kept here, and the index goes when nobody may rate any more.</summary>
    public byte[]? Contact { get; set; }
    public required DateTimeOffset AddedAt { get; init; }

    public DateOnly Week => RatingWeek.Of(HandedOn);
}

public static class RatingWeek
{
    /// <summary>The Monday of the day's week.</summary>
    public static DateOnly Of(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
