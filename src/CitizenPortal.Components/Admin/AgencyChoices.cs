using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Admin;

/// <summary>Agencies to choose from, under their levels; one that a record already names stays among them.</summary>
public static class AgencyChoices
{
    /// <summary>Those that are there on a day: where somebody can work.</summary>
    public static IReadOnlyList<ChoiceGroup> On(DateOnly day, ReferenceEdition book, string? keep = null) => Of(book, a => a.IsValid(day), keep);

    /// <summary>Those that are not over, also the ones still to come: what an organisation is planned with.</summary>
    public static IReadOnlyList<ChoiceGroup> From(DateOnly day, ReferenceEdition book, string? keep = null) => Of(book, a => a.ValidTo is null || a.ValidTo >= day, keep);

    private static List<ChoiceGroup> Of(ReferenceEdition book, Func<Agency, bool> fits, string? keep) =>
    [
        .. book.Agencies.Values.Where(a => fits(a) || a.Code == keep).GroupBy(a => a.Level).OrderBy(g => g.Key)
            .Select(g => new ChoiceGroup(Say.Organisation[$"Level.{g.Key}"], [.. g.OrderBy(a => a.Name, VietnameseOrder.Instance).Select(a => new Choice(a.Code, a.ShortName))])),
    ];
}
