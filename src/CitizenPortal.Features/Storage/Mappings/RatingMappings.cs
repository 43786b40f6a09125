using System.Text.Json;
using CitizenPortal.Domain.Ratings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CitizenPortal.Features.Storage.Mappings;

internal static class RatingLimits
{
    public const int Agency = 60;
    public const int Counter = 100;
    public const int Service = 60;
    public const int Form = 20;
    public const int Hash = 32;
}

internal sealed class DossierPaperMapping : IEntityTypeConfiguration<DossierPaper>
{
    public void Configure(EntityTypeBuilder<DossierPaper> builder)
    {
        builder.ToTable("DossierPapers");
        builder.Property(p => p.Code).HasMaxLength(60);
        builder.Property(p => p.Service).HasMaxLength(RatingLimits.Service);
        builder.Property(p => p.ServiceName).HasMaxLength(300);
        builder.Property(p => p.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(p => p.Counter).HasMaxLength(RatingLimits.Counter);
        builder.Property(p => p.Contact).HasMaxLength(RatingLimits.Hash);
        builder.Ignore(p => p.Week);
        builder.HasIndex(p => new { p.Agency, p.Code, p.Kind }).IsUnique();
        builder.HasIndex(p => new { p.Agency, p.HandedOn });
        builder.HasIndex(p => p.OfficialId);
        builder.HasIndex(p => p.HandedOn);
    }
}

internal sealed class RatingFormMapping : IEntityTypeConfiguration<RatingForm>
{
    public void Configure(EntityTypeBuilder<RatingForm> builder)
    {
        builder.ToTable("RatingForms").HasKey(f => new { f.Code, f.Version });
        builder.Ignore(f => f.Asked);
        builder.Property(f => f.Code).HasMaxLength(RatingLimits.Form);
        builder.Property(f => f.Version).ValueGeneratedNever();
    }
}

internal sealed class RatingTokenMapping : IEntityTypeConfiguration<RatingToken>
{
    public void Configure(EntityTypeBuilder<RatingToken> builder)
    {
        builder.ToTable("RatingTokens");
        builder.Property(t => t.Hash).HasMaxLength(RatingLimits.Hash);
        builder.Property(t => t.Form).HasMaxLength(RatingLimits.Form);
        builder.Property(t => t.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(t => t.Counter).HasMaxLength(RatingLimits.Counter);
        builder.Property(t => t.Service).HasMaxLength(RatingLimits.Service);
        builder.Property(t => t.Prints).IsConcurrencyToken();
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasIndex(t => t.PaperId).IsUnique().HasFilter("\"PaperId\" IS NOT NULL");
        builder.HasIndex(t => new { t.Agency, t.Week });
        builder.HasIndex(t => t.QuestionId);
        builder.HasIndex(t => t.SurveyId);
    }
}

internal sealed class RatingMapping : IEntityTypeConfiguration<Rating>
{
    public void Configure(EntityTypeBuilder<Rating> builder)
    {
        builder.ToTable("Ratings");
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Property(r => r.Once).HasMaxLength(RatingLimits.Hash);
        builder.Property(r => r.Key).HasMaxLength(RatingLimits.Hash);
        builder.Property(r => r.Form).HasMaxLength(RatingLimits.Form);
        builder.Property(r => r.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(r => r.Counter).HasMaxLength(RatingLimits.Counter);
        builder.Property(r => r.Service).HasMaxLength(RatingLimits.Service);
        builder.Property(r => r.Points).AsPoints();
        builder.HasIndex(r => r.Once).IsUnique();
        builder.HasOne(r => r.Comment).WithOne().HasForeignKey<RatingComment>(c => c.RatingId);
        builder.HasOne(r => r.Signal).WithOne().HasForeignKey<RatingSignal>(s => s.RatingId);
        builder.HasIndex(r => r.TokenId);
        builder.HasIndex(r => new { r.Agency, r.Week });
        builder.HasIndex(r => new { r.OfficialId, r.Week });
        builder.HasIndex(r => r.QuestionId);
        builder.HasIndex(r => r.SurveyId);
    }
}

internal sealed class UnverifiedRatingMapping : IEntityTypeConfiguration<UnverifiedRating>
{
    public void Configure(EntityTypeBuilder<UnverifiedRating> builder)
    {
        builder.ToTable("UnverifiedRatings");
        builder.Property(r => r.Form).HasMaxLength(RatingLimits.Form);
        builder.Property(r => r.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(r => r.Counter).HasMaxLength(RatingLimits.Counter);
        builder.Property(r => r.Points).AsPoints();
        builder.Property(r => r.Network).HasMaxLength(RatingLimits.Hash);
        builder.HasIndex(r => new { r.Agency, r.At });
        builder.HasIndex(r => new { r.Network, r.At });
    }
}

internal sealed class RatingSignalMapping : IEntityTypeConfiguration<RatingSignal>
{
    public void Configure(EntityTypeBuilder<RatingSignal> builder)
    {
        builder.ToTable("RatingSignals").HasKey(s => s.RatingId);
        builder.Property(s => s.RatingId).ValueGeneratedNever();
        builder.Property(s => s.Network).HasMaxLength(RatingLimits.Hash);
        builder.Property(s => s.Device).HasMaxLength(RatingLimits.Hash);
        builder.HasIndex(s => s.At);
    }
}

internal sealed class RatingCommentMapping : IEntityTypeConfiguration<RatingComment>
{
    public void Configure(EntityTypeBuilder<RatingComment> builder)
    {
        builder.ToTable("RatingComments");
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.Property(c => c.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(c => c.Counter).HasMaxLength(RatingLimits.Counter);
        builder.Property(c => c.Text).HasMaxLength(RatingComment.Longest);
        builder.Property(c => c.Note).HasMaxLength(200);
        builder.HasIndex(c => new { c.State, c.At });
        builder.HasIndex(c => new { c.Agency, c.State });
    }
}

internal sealed class RatingPleaMapping : IEntityTypeConfiguration<RatingPlea>
{
    public void Configure(EntityTypeBuilder<RatingPlea> builder)
    {
        builder.ToTable("RatingPleas");
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.Property(p => p.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(p => p.Text).HasMaxLength(RatingPlea.Longest);
        builder.Property(p => p.Answer).HasMaxLength(500);
        builder.HasIndex(p => new { p.State, p.At });
        builder.HasIndex(p => p.OfficialId);
        builder.HasIndex(p => p.CommentId);
    }
}

internal sealed class ApiKeyMapping : IEntityTypeConfiguration<ApiKey>
{
    public void Configure(EntityTypeBuilder<ApiKey> builder)
    {
        builder.ToTable("ApiKeys");
        builder.Property(k => k.Name).HasMaxLength(200);
        builder.Property(k => k.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(k => k.Hash).HasMaxLength(RatingLimits.Hash);
        builder.Property(k => k.MadeBy).HasMaxLength(200);
        builder.HasIndex(k => k.Hash).IsUnique();
    }
}

internal static class PointsConversion
{
    public static void AsPoints(this PropertyBuilder<IReadOnlyDictionary<string, int>> property) => property.HasConversion(
        new ValueConverter<IReadOnlyDictionary<string, int>, string>(
            points => JsonSerializer.Serialize(points, JsonSerializerOptions.Default),
            text => JsonSerializer.Deserialize<Dictionary<string, int>>(text, JsonSerializerOptions.Default)!),
        new ValueComparer<IReadOnlyDictionary<string, int>>(
            (a, b) => a == b || (a != null && b != null && a.Count == b.Count && a.All(p => b.ContainsKey(p.Key) && b[p.Key] == p.Value)),
            points => points.Aggregate(0, (hash, p) => hash ^ HashCode.Combine(p.Key, p.Value)),
            points => points));
}
