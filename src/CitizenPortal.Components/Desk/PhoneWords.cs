using CitizenPortal.Features.Desk.Phone;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Desk;

/// <summary>What to tell the resident on the telephone, by the letter he would have got.</summary>
internal static class PhoneWords
{
    /// <summary>A Vietnamese number as people read it aloud: 0912 345 678.</summary>
    public static string Spoken(string e164) =>
        e164.StartsWith("+84", StringComparison.Ordinal) && e164.Length == 12
            ? $"0{e164[3..6]} {e164[6..9]} {e164[9..]}"
            : e164;

    public static string Of(PhoneRowView row)
    {
        var key = $"Phone.Say.{row.Letter}";
        var facts = row.Facts;
        var date = facts.ResumableUntil ?? facts.ReplyBy ?? facts.PromisedOn;
        return Say.Desk.Format(
            Say.Desk.Has(key) ? key : "Phone.Say.other", row.Reference, row.About, date is { } day ? WrittenDay.Day(day) : "", facts.Words);
    }
}
