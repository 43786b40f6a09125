using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Sweeps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CitizenPortal.Features.Storage.Mappings;

internal sealed class OutboxLetterMapping : IEntityTypeConfiguration<OutboxLetter>
{
    public void Configure(EntityTypeBuilder<OutboxLetter> builder)
    {
        builder.ToTable("OutboxLetters");
        builder.Property(l => l.Key).HasMaxLength(120);
        builder.Property(l => l.Letter).HasMaxLength(40);
        builder.Property(l => l.MessageId).HasMaxLength(160);
        builder.Property(l => l.LastError).HasMaxLength(500);
        builder.HasIndex(l => l.Key).IsUnique();
        builder.HasIndex(l => l.DueAt).HasFilter("\"DueAt\" IS NOT NULL");
        builder.HasIndex(l => l.QuestionId);
    }
}

internal sealed class StaffNoticeMapping : IEntityTypeConfiguration<StaffNotice>
{
    public void Configure(EntityTypeBuilder<StaffNotice> builder)
    {
        builder.ToTable("StaffNotices");
        builder.Property(n => n.Key).HasMaxLength(120);
        builder.Property(n => n.Letter).HasMaxLength(40);
        builder.Property(n => n.Agency).HasMaxLength(40);
        builder.HasIndex(n => n.Key).IsUnique();
        builder.HasIndex(n => n.DueAt).HasFilter("\"DueAt\" IS NOT NULL");
        builder.HasIndex(n => n.QuestionId);
    }
}

internal sealed class PhoneNoticeMapping : IEntityTypeConfiguration<PhoneNotice>
{
    public void Configure(EntityTypeBuilder<PhoneNotice> builder)
    {
        builder.ToTable("PhoneNotices");
        builder.Property(n => n.Key).HasMaxLength(120);
        builder.Property(n => n.Letter).HasMaxLength(40);
        builder.Property(n => n.Agency).HasMaxLength(40);
        builder.Property(n => n.CallerName).HasMaxLength(200);
        builder.HasIndex(n => n.Key).IsUnique();
        builder.HasIndex(n => new { n.Agency, n.CalledAt });
        builder.HasIndex(n => n.QuestionId);
    }
}

internal sealed class SweepLeaseMapping : IEntityTypeConfiguration<SweepLease>
{
    public void Configure(EntityTypeBuilder<SweepLease> builder)
    {
        builder.ToTable("SweepLeases").HasKey(l => l.Sweep);
        builder.Property(l => l.Sweep).HasMaxLength(60);
        builder.Property(l => l.Holder).HasMaxLength(120);
    }
}

internal sealed class SweepRunMapping : IEntityTypeConfiguration<SweepRun>
{
    public void Configure(EntityTypeBuilder<SweepRun> builder)
    {
        builder.ToTable("SweepRuns");
        builder.Property(r => r.Sweep).HasMaxLength(60);
        builder.Property(r => r.Server).HasMaxLength(120);
        builder.HasIndex(r => new { r.Sweep, r.StartedAt });
    }
}

internal sealed class SweepEffectMapping : IEntityTypeConfiguration<SweepEffect>
{
    public void Configure(EntityTypeBuilder<SweepEffect> builder)
    {
        builder.ToTable("SweepEffects").HasKey(e => new { e.QuestionId, e.Step, e.DeadlineVersion });
        builder.Property(e => e.Step).HasMaxLength(60);
    }
}
