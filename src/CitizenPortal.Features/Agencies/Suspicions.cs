using CitizenPortal.Domain.Questions;

namespace CitizenPortal.Features.Agencies;

/// <summary>Finds texts that may be a report on an official, a khiếu nại or a tố cáo. It only holds them back for people to look at.</summary>
public static class Suspicions
{
    public static Suspicion Of(ReferenceEdition book, string text, string? topic = null)
    {
        if (topic is not null && book.Topics.TryGetValue(topic, out var known) && known.IsClosed)
        {
            return Suspicion.ReportOnOfficial;
        }

        var classes = book.SealedWords.Hits(text).Select(hit => hit.Class).ToHashSet();
        return classes.Contains("denunciation") ? Suspicion.Denunciation
            : classes.Contains("sealed-report") || book.Officials.In(text).Count > 0 ? Suspicion.ReportOnOfficial
            : classes.Contains("complaint") ? Suspicion.Complaint
            : Suspicion.None;
    }

    /// <summary>The numbers to call first when the text tells of an emergency.</summary>
    public static IReadOnlyList<string> UrgentCalls(ReferenceEdition book, string text) =>
        [.. book.UrgentWords.Hits(text).Select(hit => hit.Class).Distinct()];
}
