using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Accounts;

internal static class AccountWords
{
    /// <summary>The detail of an event holds codes of duties; a reader sees their names.</summary>
    public static string Detail(string detail) => string.Join(' ', detail.Split(' ').Select(word =>
        Enum.TryParse<Duty>(word, out var duty) && duty.ToString() == word ? Say.Journey[$"Duty.{duty}"]
        : word.TrimEnd(',') is "FullName" or "Email" or "Agency" ? Say.Accounts[$"Changed.{word.TrimEnd(',')}"] + (word.EndsWith(',') ? "," : "")
        : word));
}
