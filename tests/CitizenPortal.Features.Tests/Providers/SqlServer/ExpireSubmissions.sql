DELETE FROM [s]
FROM [Submissions] AS [s]
WHERE [s].[ExpiresAt] < @now
GO

DELETE FROM [l]
FROM [LetterTokens] AS [l]
WHERE [l].[ExpiresAt] < @now
GO

DELETE FROM [a]
FROM [AccountTokens] AS [a]
WHERE [a].[ExpiresAt] < @now AND ([a].[ContactIndex] IS NULL OR [a].[UsedAt] IS NULL OR [a].[UsedAt] < @confirmedUntil)
GO

SELECT TOP(2) [s].[Value]
FROM (
    SELECT SYSUTCDATETIME() AS "Value"
) AS [s]
GO

DELETE FROM [s]
FROM [SweepRuns] AS [s]
WHERE [s].[EndedAt] IS NOT NULL AND ([s].[StartedAt] < @old OR ([s].[StartedAt] < @idle AND [s].[Scanned] = 0 AND [s].[Error] IS NULL AND [s].[Sweep] IN (N'ApplySuccessions', N'StartAbsences', N'RouteUnanswered', N'DeemAccepted', N'ResumeSilent', N'DeemReopened', N'FollowMerged', N'EscalateOverdue', N'AlarmUrgent', N'WatchBreaches', N'SendLetters', N'RecountDeadlines', N'SealAudit', N'WatchSweeps')))
