using CitizenPortal.Domain.Ratings;

namespace CitizenPortal.Features.Seed;

internal static class RatingFormSeed
{
    public static IEnumerable<RatingForm> Forms()
    {
        var shape = SeedFile.Read<RatingFormsShape>("rating-forms");
        return shape.Forms.Select(f => new RatingForm(f.Code, f.Version, f.ValidFrom, Enum.Parse<RatingConversion>(f.Conversion),
            [.. f.Items.Select(i => new RatingItem(i.Code, i.Words, i.Choices ?? shape.Scales[i.Scale!], i.Computed, i.Factor))]));
    }
}
