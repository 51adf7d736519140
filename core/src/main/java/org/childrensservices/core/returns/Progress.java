package org.childrensservices.core.returns;

/**
 * How far reading has come.
 *
 * @param bytesRead the bytes read so far, over all files
 * @param bytesTotal the bytes of all files, as they were when reading began
 */
public record Progress(long bytesRead, long bytesTotal) {

    /** Is told how far reading has come, at every tenth of a megabyte or so. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Takes note of progress.
         *
         * @param progress how far reading has come
         */
        void onProgress(Progress progress);
    }
}
