using System.Text.RegularExpressions;

namespace CitizenPortal.Domain.Text;

/// <summary>One way of writing a kind. <c>Lead</c> are words in front that only show what follows; they stay in the text.</summary>
internal sealed record PersonalDataPattern(Regex Pattern, PersonalDataKind Kind, Regex? Lead = null)
{
    public int LeadOf(ReadOnlySpan<char> match)
    {
        if (Lead is not null)
        {
            foreach (var lead in Lead.EnumerateMatches(match))
            {
                return lead.Length;
            }
        }

        return 0;
    }
}
