using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Text;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Web.Pages.Questions;

/// <summary>Names of communes that people still write, each with the one that stands there now; of a split commune its parts are asked for.</summary>
public static class FormerPlaces
{
    public static IReadOnlyList<ChoiceGroup> Groups(ReferenceEdition book, DateOnly on)
    {
        Choice[] choices = [.. book.Lineage.Places.Former(on).OrderBy(f => f.Old.Name, VietnameseOrder.Instance).SelectMany(f => Choices(book, f.Old, f.Now, on)).DistinctBy(c => c.Label)];
        return choices.Length == 0 ? [] : [new ChoiceGroup(Say.Organisation["Ask.Former"], choices)];
    }

    private static IEnumerable<Choice> Choices(ReferenceEdition book, Locality old, IReadOnlyList<Locality> now, DateOnly on) => now.Count == 1
        ? [new Choice(old.Id, Say.Organisation.Format("Ask.Now", old.Name, CaseWords.Inside(now[0].Name)))]
        :
        [
            .. book.Lineage.Places.PartsToAsk(old.Id, on).Select(part => new Choice(
                part.Id, Say.Organisation.Format("Ask.Part", old.Name, char.ToLowerInvariant(part.Name[0]) + part.Name[1..], CaseWords.Inside(book.Lineage.Places.Only(part.Id, on)?.Name ?? "")))),
            new Choice(old.Id, Say.Organisation.Format("Ask.PartUnknown", old.Name)),
        ];
}
