using System.Collections.Frozen;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Features.Intake.Month;

/// <summary>
/// One contact of another channel: its number there and the local date on which the resident made it. With an answer it was settled there.
/// </summary>
public sealed record ChannelRow(Channel Channel, string Number, DateOnly ContactOn, SubmissionContent Content)
{
    private static readonly TimeOnly Opening = new(7, 30);

    private static readonly FrozenDictionary<string, Channel> ByWord = Channels
        .SelectMany(c => new[] { Say.Journey[$"Channel.{c}"], c.ToString() }, (channel, word) => KeyValuePair.Create(VietnameseText.Fold(word), channel))
        .DistinctBy(p => p.Key).ToFrozenDictionary();

    /// <summary>Every channel but the portal's own form.</summary>
    public static IReadOnlyList<Channel> Channels => [.. EnterQuestion.Channels, Channel.NationalPortal];

    public OutsideAnswer? Answer { get; init; }

    public bool ConsentsToRecord { get; init; }

    /// <summary>Whose number it is; with the number it is taken in once, whatever the file.</summary>
    public string Source => SourceOf(Channel);

    /// <summary>The sheet tells no time: the day's opening, or now when that lies ahead.</summary>
    internal DateTimeOffset ContactAt(DateTimeOffset now)
    {
        var at = DeadlineClock.InstantOf(ContactOn, Opening);
        return at < now ? at : now;
    }

    internal static string SourceOf(Channel channel) => $"channel-{channel}";

    internal static Channel? Named(string word) => ByWord.TryGetValue(VietnameseText.Fold(word), out var channel) ? channel : null;

    /// <summary>The number as it is compared: without blanks, in capitals.</summary>
    internal static string NumberOf(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}

/// <summary>What a file would do: cases that come in open (of these so many contacts too old), cases answered elsewhere, and rows that are there already.</summary>
public sealed record MonthPlan(IReadOnlyList<ChannelRow> Rows, int Late, int AlreadyThere)
{
    public int Answered => Rows.Count(r => r.Answer is not null);

    public int Open => Rows.Count - Answered;
}
