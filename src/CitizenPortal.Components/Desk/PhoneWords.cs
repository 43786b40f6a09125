using CitizenPortal.Features.Desk.Phone;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Desk;

/// <summary>What to tell the resident on the telephone, by the letter he would have got.</summary>
internal static class PhoneWords
{
    public static string Of(PhoneRowView row)
    {
        var key = $"Phone.Say.{row.Letter}";
        var facts = row.Facts;
        var date = facts.ReplyBy ?? facts.PromisedOn;
        return Say.Desk.Format(
            Say.Desk.Has(key) ? key : "Phone.Say.other", row.Reference, row.Agency, date is { } day ? DeskDates.Day(day) : "", facts.Words);
    }
}
