using System.Text.Json;
using CitizenPortal.Domain.Ratings.Surveys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class SurveyMapping : IEntityTypeConfiguration<Survey>
{
    public void Configure(EntityTypeBuilder<Survey> builder)
    {
        builder.ToTable("Surveys");
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(s => s.Title).HasMaxLength(200);
        builder.Property(s => s.OpenedBy).HasMaxLength(200);
        builder.Property(s => s.ClosedBy).HasMaxLength(200);
        builder.Property(s => s.Factors).HasConversion(
            new ValueConverter<IReadOnlyList<SurveyFactor>, string>(
                factors => JsonSerializer.Serialize(factors, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<List<SurveyFactor>>(text, JsonSerializerOptions.Default)!),
            new ValueComparer<IReadOnlyList<SurveyFactor>>((a, b) => ReferenceEquals(a, b), factors => factors.Count, factors => factors));
        builder.HasIndex(s => s.Agency);
    }
}
