using CitizenPortal.Components.Forms;
using CitizenPortal.Features.Agencies;

namespace CitizenPortal.Web.Pages.Admin;

internal static class AgencyChoices
{
    /// <summary>Every agency by its level, as Vietnamese sorts names.</summary>
    public static IReadOnlyList<ChoiceGroup> Of(ReferenceEdition book) =>
        [.. book.Agencies.Values.GroupBy(a => a.ManagedBy).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new ChoiceGroup(g.Key is null ? book.AgencyName(g.First().Code) : book.AgencyName(g.Key), [.. g.OrderBy(a => a.Name, StringComparer.CurrentCulture).Select(a => new Choice(a.Code, a.Name))]))];
}
