declare global {
  namespace App {
    interface PageState {
      /** A sheet that lies over the page; the browser's back button closes it. */
      sheet?: string;
    }
    interface Error {
      message: string;
      /** Random id of an unexpected error, shown so that support can find it in the console. */
      id?: string;
    }
  }
}

export {};
