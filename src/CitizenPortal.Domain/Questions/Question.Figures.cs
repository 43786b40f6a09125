using CitizenPortal.Domain.Agencies;

namespace CitizenPortal.Domain.Questions;

/// <summary>The only reasons for which a case leaves the base of every rate: nobody meant to ask anything, or it was asked once already.</summary>
public enum LeftOut { Test, Spam, Duplicate }

/// <summary>Whether the figures count a case.</summary>
public sealed partial class Question
{
    /// <summary>Why the rates do not count it; null for every other case. A case that is taken up again, or is published, counts again by itself.</summary>
    public LeftOut? LeftOutAs { get; private set; }

    /// <summary>The local date of that mark, for the list in which the monitor sees it.</summary>
    public DateOnly? LeftOutOn { get; private set; }

    /// <summary>Takes a closed case out of the base of the rates, with words for the monitor; of a duplicate the other case is named.</summary>
    public void LeaveOut(Actor by, Moment at, LeftOut why, string words, string? original = null)
    {
        RefuseIf(Verb.LeaveOut, by, at, (string.IsNullOrWhiteSpace(words) || (why == LeftOut.Duplicate && string.IsNullOrWhiteSpace(original)) || original == Reference, RefusalCode.NoText));
        var before = Snapshot();
        (LeftOutAs, LeftOutOn) = (why, at.Day);
        Record(Verb.LeaveOut, by, at, before, new(why.ToString(), original is null ? words : $"{original}: {words}"));
    }

    /// <summary>Puts it back, with the reason.</summary>
    public void CountAgain(Actor by, Moment at, string words)
    {
        RefuseIf(Verb.CountAgain, by, at, (string.IsNullOrWhiteSpace(words), RefusalCode.NoText));
        var before = Snapshot();
        (LeftOutAs, LeftOutOn) = (null, null);
        Record(Verb.CountAgain, by, at, before, new(null, words));
    }

    private void CountWhatIsLive() => (LeftOutAs, LeftOutOn) = IsOpen || State == QuestionState.Published ? (null, null) : (LeftOutAs, LeftOutOn);
}
