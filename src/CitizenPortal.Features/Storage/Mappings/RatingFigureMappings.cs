using CitizenPortal.Domain.Ratings.Counting;
using CitizenPortal.Domain.Ratings.Stuffing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class RatingReleaseMapping : IEntityTypeConfiguration<RatingRelease>
{
    public void Configure(EntityTypeBuilder<RatingRelease> builder)
    {
        builder.ToTable("RatingReleases");
        builder.Property(r => r.Quarter).HasMaxLength(6);
        builder.Property(r => r.By).HasMaxLength(200);
        builder.HasIndex(r => r.Quarter).IsUnique();
        builder.HasMany(r => r.Blocks).WithOne().HasForeignKey(b => b.ReleaseId);
        builder.HasMany(r => r.Samples).WithOne().HasForeignKey(s => s.ReleaseId);
    }
}

internal sealed class ReleasedBlockMapping : IEntityTypeConfiguration<ReleasedBlock>
{
    public void Configure(EntityTypeBuilder<ReleasedBlock> builder)
    {
        builder.ToTable("ReleasedBlocks");
        builder.Property(b => b.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(b => b.Counter).HasMaxLength(RatingLimits.Counter);
        builder.Property(b => b.Service).HasMaxLength(RatingLimits.Service);
        builder.Property(b => b.Form).HasMaxLength(RatingLimits.Form);
        builder.Ignore(b => b.Facts);
        builder.HasMany(b => b.Ratings).WithOne().HasForeignKey(r => r.BlockId);
    }
}

internal sealed class ReleasedRatingMapping : IEntityTypeConfiguration<ReleasedRating>
{
    public void Configure(EntityTypeBuilder<ReleasedRating> builder)
    {
        builder.ToTable("ReleasedRatings").HasKey(r => r.RatingId);
        builder.Property(r => r.RatingId).ValueGeneratedNever();
    }
}

internal sealed class ReleasedSampleMapping : IEntityTypeConfiguration<ReleasedSample>
{
    public void Configure(EntityTypeBuilder<ReleasedSample> builder)
    {
        builder.ToTable("ReleasedSamples");
        builder.Property(s => s.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(s => s.Counter).HasMaxLength(RatingLimits.Counter);
    }
}

internal sealed class RatingSuspicionMapping : IEntityTypeConfiguration<RatingSuspicion>
{
    public void Configure(EntityTypeBuilder<RatingSuspicion> builder)
    {
        builder.ToTable("RatingSuspicions");
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Property(s => s.Agency).HasMaxLength(RatingLimits.Agency);
        builder.Property(s => s.Reason).HasMaxLength(200);
        builder.HasIndex(s => new { s.OfficialId, s.Agency, s.Week, s.Kind }).IsUnique();
        builder.HasIndex(s => s.State);
        builder.HasMany(s => s.Ratings).WithOne().HasForeignKey(r => r.SuspicionId);
    }
}

internal sealed class SuspectRatingMapping : IEntityTypeConfiguration<SuspectRating>
{
    public void Configure(EntityTypeBuilder<SuspectRating> builder)
    {
        builder.ToTable("SuspectRatings");
        builder.HasIndex(r => new { r.SuspicionId, r.RatingId }).IsUnique();
        builder.HasIndex(r => r.RatingId);
    }
}
